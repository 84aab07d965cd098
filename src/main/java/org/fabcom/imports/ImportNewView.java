package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** The form that sends a file, beside what can be read. */
public record ImportNewView(Form form, String help, List<String> kinds) {

    public static ImportNewView of(Imports imports, Form form, Page page) {
        return new ImportNewView(
                form,
                page.t("imports.file.help", page.formats().bytes(Bounds.here().file())),
                imports.kinds(page.visitor()).stream()
                        .map(it -> page.t(it.label()))
                        .toList());
    }
}
