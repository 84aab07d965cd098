/**
 * Notices: what waits for each person, told once, the way they chose for its kind: on the page, by mail at once, or in the
 * letter of the week. Upper rooms bring their kinds ({@link org.fabcom.talk.notices.NoticeKinds}) and tell through
 * {@link org.fabcom.talk.notices.Notices}.
 */
@NullMarked
@NamedInterface("notices")
package org.fabcom.talk.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
