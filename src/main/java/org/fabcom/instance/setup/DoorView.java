package org.fabcom.instance.setup;

import org.fabcom.web.Form;

/** The code that opens the set-up. */
public record DoorView(Form form) {}
