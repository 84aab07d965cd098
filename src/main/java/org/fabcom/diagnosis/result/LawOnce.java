package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Line;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Why;
import org.fabcom.diagnosis.result.Proofs.QuoteView;
import org.fabcom.diagnosis.result.ResultView.LawView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Whose law applies, told once for all tools, with the general texts that each of them rests on. */
record LawOnce(Diagnosis diagnosis, Page page, Phrases phrases) {

    LawOnce(Diagnosis diagnosis, Page page) {
        this(diagnosis, page, new Phrases(page, diagnosis.day()));
    }

    /** Null when no page says where any of the tools has its house. */
    @Nullable
    LawView view(String proofs) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var it : diagnosis.byPriority())
            it.risk(Dimension.D5)
                    .filter(line -> line.level().compareTo(Level.LOW) > 0)
                    .map(line -> line.reasons().getFirst())
                    .ifPresent(reason -> groups.computeIfAbsent(said(reason), none -> new ArrayList<>())
                            .add(it.name() + where(reason)));
        if (groups.isEmpty()) return null;
        var text = groups.entrySet().stream()
                .map(it -> page.t("point.law.one", SomeNames.few(it.getValue(), page), it.getKey()))
                .collect(Collectors.joining(" "));
        return new LawView(worst().code(), text, Proofs.way(proofs, Proofs.LAW));
    }

    /** Houses outside of the Union are one sentence, whatever their countries. */
    private String said(Reason reason) {
        return reason.why() == Why.LAW_ABROAD ? page.t("point.law.abroad") : phrases.reason(reason);
    }

    private String where(Reason reason) {
        return reason.why() == Why.LAW_ABROAD && reason.args().getFirst() instanceof Reason.Country(String code)
                ? " (" + Locale.of("", code).getDisplayCountry(page.locale()) + ")"
                : "";
    }

    private Level worst() {
        return diagnosis.items().stream()
                .flatMap(it -> it.risk(Dimension.D5).stream())
                .map(Line::level)
                .max(Level::compareTo)
                .orElse(Level.UNKNOWN);
    }

    /** The general texts, each once. */
    List<QuoteView> texts() {
        var laws = new LinkedHashSet<Evidence.Legal>();
        for (var it : diagnosis.byPriority())
            for (var line : it.risks())
                for (var evidence : line.evidence()) if (evidence instanceof Evidence.Legal law) laws.add(law);
        var quotes = new ArrayList<QuoteView>();
        for (var it : laws) {
            var said = phrases.quote(it);
            quotes.add(new QuoteView(
                    said.text(), said.source(), said.url(), said.date(), said.stale(), false, "", "fr", said.said()));
        }
        return quotes;
    }
}
