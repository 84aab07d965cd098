package org.fabcom.people.faces;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** My picture. {@code now}: null if I gave none; {@code most}: how large a file may be. */
public record FaceView(Form form, @Nullable Face now, List<OptionView> choices, String most) {}
