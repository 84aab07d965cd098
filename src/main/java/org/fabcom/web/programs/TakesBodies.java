package org.fabcom.web.programs;

import module java.base;

/** Port: routes of the back door that take something say what, for its description. */
@FunctionalInterface
public interface TakesBodies {
    List<SentBody> bodies();
}
