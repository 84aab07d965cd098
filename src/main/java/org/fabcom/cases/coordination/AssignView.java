package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** To whom to give a case: each mediator with their load, absence and declaration; {@code booked}: times taken with one of them. */
public record AssignView(Case it, String organisation, List<String> booked, List<OptionView> mediators, Form form) {}
