package org.fabcom.talk.notices;

import org.fabcom.kernel.Visitor;

/**
 * Port: a room brings a kind of notice. Its words are the messages {@code KEY.notice} (one sentence, with the arguments that
 * are told) and {@code KEY.kind} (what one chooses, a few words).
 */
public interface NoticeKind {

    /** Lasting: it is kept with the notices and the choices. {@code agenda.reminder}. */
    String key();

    /** For those who chose nothing. */
    default Delivery usual() {
        return Delivery.MAIL;
    }

    /** Smaller comes first on the page of choices. */
    int order();

    /** Whether this visitor may ever get one: others are not asked about it. */
    default boolean concerns(Visitor visitor) {
        return true;
    }
}
