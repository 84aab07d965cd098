package org.fabcom.kernel.console;

import module java.base;

/** Somebody who is spoken to from afar: in their language, line by line. */
public interface Terminal {

    Locale language();

    void line(String text);

    void error(String text);
}
