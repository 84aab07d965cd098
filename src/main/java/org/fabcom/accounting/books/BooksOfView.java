package org.fabcom.accounting.books;

import module java.base;
import org.fabcom.web.LinkView;

/** The structures whose books the visitor may keep. */
public record BooksOfView(List<LinkView> structures) {}
