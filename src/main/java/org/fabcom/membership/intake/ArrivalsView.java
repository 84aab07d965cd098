package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.own.OwnImportView;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.Field;

/**
 * A table of members on its way into a register.
 *
 * @param columns the headings that are read
 */
public record ArrivalsView(OwnImportView own, LinkView back, String columns, List<Field<?, ?>> fields) {}
