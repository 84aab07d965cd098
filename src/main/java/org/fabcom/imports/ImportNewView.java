package org.fabcom.imports;

import java.util.List;
import org.fabcom.web.Form;

/** The form that sends a file, beside what can be read. */
public record ImportNewView(Form form, String help, List<String> kinds) {}
