package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.commons.StoryView;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/**
 * Words that may point to somebody, to be decided one by one.
 *
 * @param preview all that will be public, to be read beside
 */
public record ReviewView(String url, String backUrl, int version, WordsView words, StoryView preview, Form form) {

    /** The words and what can be decided of each. */
    public record WordsView(List<SuspectView> suspects, List<OptionView> choices) {

        public static final String HIDE = "cacher";
        public static final String SHOW = "montrer";

        public static WordsView of(List<Suspect> suspects, Page page) {
            return new WordsView(
                    suspects.stream()
                            .map(it -> new SuspectView(
                                    field(it.id()), page.t("commons.found." + it.kind()), it.words(), it.contexts()))
                            .toList(),
                    List.of(
                            OptionView.of(HIDE, page.t("commons.review.hide")),
                            OptionView.of(SHOW, page.t("commons.review.show"))));
        }

        public static String field(String id) {
            return "mot-" + id;
        }
    }

    public record SuspectView(String field, String kind, String words, List<String> contexts) {}
}
