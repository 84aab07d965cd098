package org.fabcom.people.moving;

import org.fabcom.web.Form;

/** The form with which an organisation arrives. */
public record ArrivalView(Form form) {}
