/**
 * The bench outside: people talk about a thing of an upper room. It owns threads with their messages and the team's internal
 * notes, mentions, notices with each person's choices, and the weekly digest. Upper rooms say what may be talked about
 * through {@link org.fabcom.talk.ThreadSubject}, draw the thread with {@link org.fabcom.talk.pages.ThreadDrawing}, and put words
 * of their own with {@link org.fabcom.talk.Threads}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "people",
            "people :: guard",
            "people :: leaving",
            "people :: steps"
        })
package org.fabcom.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
