package org.fabcom.accompaniment.commons.recipes;

import java.util.List;
import org.fabcom.web.Form;

/**
 * A recipe before whoever keeps it: its steps to be put right, what is reported of them, its versions.
 *
 * @param gone reports of steps that are there no more
 */
public record RecipeView(
        String url,
        String title,
        String planUrl,
        int number,
        List<StepView> steps,
        List<String> gone,
        List<String> versions,
        int followers,
        boolean reported,
        Form form) {

    /** @param reports what people say of it */
    public record StepView(String field, String label, List<String> reports) {}
}
