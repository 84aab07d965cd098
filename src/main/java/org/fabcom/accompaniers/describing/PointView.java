package org.fabcom.accompaniers.describing;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The form with which a coordinator points at a public page. */
public record PointView(String action, CommuneFieldView base, List<OptionView> hosts, Form form) {}
