package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.Visitor;

/** Port: the kinds of notices that a part of a room brings, as one bean. Immutable. */
public record NoticeKinds(Class<?> room, List<Kind> all) {

    /**
     * What people may be told of, and choose how. Its words are the messages {@code KEY.notice} (one sentence, with the arguments that
     * are told) and {@code KEY.kind} (what one chooses, a few words).
     *
     * @param room a class of its room: when that is closed, nothing is told
     * @param key lasting: it is kept with the notices and the choices. {@code agenda.reminder}
     * @param order smaller comes first on the page of choices
     * @param whom which of those who are signed in may ever get one: others are not asked about it
     * @param usual for those who chose nothing
     */
    public record Kind(Class<?> room, String key, int order, Predicate<Visitor> whom, Delivery usual) {}

    public static NoticeKinds of(Class<?> room) {
        return new NoticeKinds(room, List.of());
    }

    /** One more, for everybody, by mail for those who chose nothing. */
    public NoticeKinds kind(String key, int order) {
        return kind(key, order, it -> true);
    }

    public NoticeKinds kind(String key, int order, Predicate<Visitor> whom) {
        return kind(key, order, whom, Delivery.MAIL);
    }

    public NoticeKinds kind(String key, int order, Predicate<Visitor> whom, Delivery usual) {
        var more = new Kind(room, key, order, whom, usual);
        return new NoticeKinds(
                room, Stream.concat(all.stream(), Stream.of(more)).toList());
    }
}
