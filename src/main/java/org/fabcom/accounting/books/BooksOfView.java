package org.fabcom.accounting.books;

import java.util.List;
import org.fabcom.web.LinkView;

/** The structures whose books the visitor may keep. */
public record BooksOfView(List<LinkView> structures) {}
