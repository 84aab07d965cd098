package org.fabcom.agenda.rooms;

import java.util.List;
import java.util.UUID;
import org.fabcom.web.Page;

/** Port: at what price and by which rule a room is booked, a sentence each; none: it is not. */
public interface RoomRules {

    List<String> rules(UUID room, Page page);
}
