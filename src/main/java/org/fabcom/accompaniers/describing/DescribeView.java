package org.fabcom.accompaniers.describing;

import java.util.List;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The form with which somebody describes themselves as an accompanier.
 *
 * @param name the organisation that is described; empty for oneself
 * @param pageUrl their page, empty as long as there is none
 * @param prices how many groups of price fields are shown
 */
public record DescribeView(
        String action,
        String name,
        String pageUrl,
        boolean hidden,
        CommuneFieldView base,
        CommuneFieldView also,
        List<OptionView> skills,
        int prices,
        Form form) {}
