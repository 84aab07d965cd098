package org.fabcom.cases.work;

import module java.base;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Priority;

/** A tool of the kept sheet, in the order proposed; {@code lines} are what the sheet says something of. */
public record SheetTool(int proposed, String name, Priority priority, Item.Urgency urgency, List<Dimension> lines) {}
