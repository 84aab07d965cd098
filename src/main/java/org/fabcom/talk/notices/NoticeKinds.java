package org.fabcom.talk.notices;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabcom.kernel.Visitor;

/** Port: the kinds of notices that a part of a room brings, as one bean. Immutable. */
public record NoticeKinds(Class<?> room, List<NoticeKind> all) {

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
        var more = new NoticeKind(room, key, order, whom, usual);
        return new NoticeKinds(
                room, Stream.concat(all.stream(), Stream.of(more)).toList());
    }
}
