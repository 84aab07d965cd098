package org.fabcom.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Visitor;

/** Port: an upper room that holds files says who may fetch them. One bean a kind. */
public interface FileOwner {

    /** The room's word for the thing that holds them: {@code talk.message}. Lasting. */
    String kind();

    /** Whether this visitor may fetch what this thing holds. To others the file does not exist. */
    boolean mayFetch(UUID owner, Visitor visitor);

    /** Which of these are there: {@code check} lists the others. */
    Set<UUID> existing(Collection<UUID> owners);
}
