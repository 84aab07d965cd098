package org.fabcom.talk.notices;

import java.util.function.Predicate;
import org.fabcom.kernel.Visitor;

/**
 * What people may be told of, and choose how. Its words are the messages {@code KEY.notice} (one sentence, with the arguments that are
 * told) and {@code KEY.kind} (what one chooses, a few words).
 *
 * @param room a class of its room: when that is closed, nothing is told
 * @param key lasting: it is kept with the notices and the choices. {@code agenda.reminder}
 * @param order smaller comes first on the page of choices
 * @param whom which of those who are signed in may ever get one: others are not asked about it
 * @param usual for those who chose nothing
 */
public record NoticeKind(Class<?> room, String key, int order, Predicate<Visitor> whom, Delivery usual) {}
