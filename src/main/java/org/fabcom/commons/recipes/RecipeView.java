package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.publishing.ReviewView.WordsView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * A recipe before whoever keeps it: its steps to be put right, what is reported of them, its versions.
 *
 * @param gone reports of steps that are there no more
 * @param reports all of them, to be set aside
 */
public record RecipeView(
        String url,
        String title,
        String planUrl,
        int number,
        List<StepView> steps,
        List<ReportView> gone,
        List<String> versions,
        int followers,
        List<OptionView> reports,
        Form form) {

    /** @param reports what people say of it */
    public record StepView(String field, String label, List<ReportView> reports) {}

    public record ReportView(String id, String words) {}

    /**
     * A correction with words in it that may point to somebody, before whoever wrote it. What they typed travels with the page and
     * is kept nowhere.
     *
     * @param steps what will be public anew
     */
    public record CheckView(
            String url,
            String backUrl,
            String title,
            List<CarriedView> carried,
            List<String> steps,
            String reason,
            WordsView words,
            Form form) {}

    public record CarriedView(String name, String value) {}
}
