package org.fabcom.market.listing;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** What one can do, in categories and in words of one's own. */
public record SkillsView(Form form, List<OptionView> categories) {}
