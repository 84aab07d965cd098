package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.mediators.Absence;
import org.fabcom.cases.mediators.Declaration;
import org.fabcom.web.Form;

/** What a mediator says of who pays them (the newest first, which holds) and when they are away. */
public record MediatorPageView(
        String url, String name, List<Declaration> declarations, List<Absence> absences, Form form) {}
