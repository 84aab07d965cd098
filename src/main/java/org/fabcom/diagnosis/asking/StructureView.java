package org.fabcom.diagnosis.asking;

import module java.base;
import org.fabcom.web.Form;

/** The first question: the structure. {@code packed}: the tools already described, carried along. */
public record StructureView(Form form, List<String> packed, boolean refused) {}
