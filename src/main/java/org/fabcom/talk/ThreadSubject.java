package org.fabcom.talk;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.jspecify.annotations.Nullable;

/** Port: an upper room says what may be talked about, who may, and what a reply brings about there. One bean a kind. */
public interface ThreadSubject {

    /**
     * What a visitor who may read the thread may do beside. {@code closed}: why nobody writes any more, in the reader's
     * language; null when one may write.
     *
     * @param write may say something to everyone
     * @param team reads and writes internal notes
     */
    record Rights(boolean write, boolean team, @Nullable String closed) {

        public static final Rights MEMBER = new Rights(true, false, null);
        public static final Rights TEAM = new Rights(true, true, null);
        public static final Rights READER = new Rights(false, false, null);
    }

    /** The subject as links and letters name it; {@code url} is the path of its page, which holds the thread. */
    record About(String title, String url) {}

    /** The room's word: {@code accompaniment.case}. Lasting: it is kept with each thread. */
    String kind();

    /** Empty if there is no such thing, or if this visitor may not know of it: both look the same to them. */
    Optional<Rights> rights(UUID id, Visitor visitor);

    Optional<About> about(UUID id);

    /** Those who are told of what is said, and whom one may call upon. */
    List<Participant> participants(UUID id);

    /** Which of these are there: {@code check} lists the others. */
    Set<UUID> existing(Collection<UUID> ids);

    /** In whose quota the files count that are sent here; those of the sender themselves if nobody's. */
    default Optional<PartyId> charged(UUID id) {
        return Optional.empty();
    }

    /** Something was said: the room may reopen, note the date… In the same transaction; throwing refuses the message. */
    default void said(MessagePosted message) {}
}
