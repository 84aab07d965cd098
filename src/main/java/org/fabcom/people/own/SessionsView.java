package org.fabcom.people.own;

import module java.base;
import org.fabcom.people.signin.Session;
import org.jspecify.annotations.Nullable;

/** Where a person is signed in; {@code here} is the browser they look from. */
public record SessionsView(List<Session> sessions, @Nullable UUID here) {}
