package org.fabcom.catalogue.pictures;

import org.fabcom.catalogue.Sheet;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/** The form of a picture, with the one that is there. */
public record SheetPictureView(Sheet sheet, @Nullable SheetPicture now, Form form, String most) {}
