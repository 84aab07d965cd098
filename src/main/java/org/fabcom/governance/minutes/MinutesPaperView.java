package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.minutes.MinutesText.Section;

/** Minutes on paper, all in the language of the instance. */
public record MinutesPaperView(
        String lang,
        String title,
        String body,
        List<Section> sections,
        String signatures,
        List<String> signed,
        String sealed,
        String previous) {}
