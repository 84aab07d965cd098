package org.fabcom.cases.together;

import org.fabcom.talk.pages.ThreadView;

/** The thread of a case; {@code unheard}: that nobody of the organisation reads it, empty where somebody does. */
public record CaseThreadView(ThreadView thread, String unheard) {}
