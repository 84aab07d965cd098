package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: the upper room that holds meetings about its things says what they are and who may read and arrange them. */
public interface MeetingSubjects {

    /** The kind of {@link Subject} it answers for. */
    String kind();

    boolean exists(UUID id);

    /** Whether this visitor sees meetings about it, though they take no part. */
    boolean mayRead(UUID id, Visitor visitor);

    /** Whether this visitor may move and cancel them, though somebody else arranged them. */
    boolean mayArrange(UUID id, Visitor visitor);

    /** The page of the thing, for those who may open it. */
    Optional<LinkView> link(UUID id, Page page);
}
