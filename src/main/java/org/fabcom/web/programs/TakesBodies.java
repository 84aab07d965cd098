package org.fabcom.web.programs;

import java.util.List;

/** Port: routes of the back door that take something say what, for its description. */
@FunctionalInterface
public interface TakesBodies {
    List<SentBody> bodies();
}
