package org.fabcom.people;

import java.util.List;

/** Port: the room that keeps the map tells which communes a person may mean by what they typed. */
public interface CommuneSource {

    /** At most ten, the most likely first; all have a code. */
    List<Commune> meantBy(String typed);
}
