package org.fabcom.commons.shelf;

import org.fabcom.commons.StoryView;
import org.fabcom.web.Form;

/**
 * A published plan for whoever reads it.
 *
 * @param withdrawn since when and why it is shown no more; empty while it is
 * @param fork where those who accompany start from it, {@code correct} where whoever keeps it puts it right, {@code withdraw}
 *     where it is withdrawn; empty for others
 */
public record SharedPlanView(
        String url,
        StoryView story,
        String credit,
        String licence,
        String licenceUrl,
        String published,
        String uses,
        String withdrawn,
        String fork,
        String correct,
        String withdraw,
        Form form) {}
