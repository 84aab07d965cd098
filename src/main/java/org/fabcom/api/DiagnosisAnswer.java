package org.fabcom.api;

import module java.base;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Instead;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Line;
import org.fabcom.diagnosis.Wall;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.result.Phrases;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A diagnosis in JSON: amounts in euro with two decimals, or null when unknown; items in the order of the request. */
@JsonNaming(SnakeCaseStrategy.class)
record DiagnosisAnswer(LocalDate date, int rules, List<ItemAnswer> items) {

    /** One tool. {@code costAtLeast}: a part of the cost is unknown. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ItemAnswer(
            String asked,
            @Nullable String tool,
            @Nullable String sheet,
            boolean recognised,
            @Nullable BigDecimal costEurYear,
            boolean costAtLeast,
            List<EvidenceAnswer> costEvidence,
            @Nullable BigDecimal costPaidByMembersEurYear,
            List<EvidenceAnswer> costPaidByMembersEvidence,
            @Nullable BigDecimal hoursYear,
            List<RiskAnswer> risks,
            List<AlternativeAnswer> alternatives,
            PriorityAnswer priority) {}

    record RiskAnswer(String code, String level, @Nullable String wall, String reason, List<EvidenceAnswer> evidence) {}

    /** {@code source} is the address of the page, or says that it is the caller’s own answer or a rule. */
    record EvidenceAnswer(
            String text, String source, @Nullable LocalDate date) {}

    record AlternativeAnswer(String name, @Nullable String licence, String source, LocalDate date) {}

    /** Rank 1 is the first to treat; a part that is unknown is null and weighs nothing. */
    record PriorityAnswer(
            int rank,
            int score,
            int risk,
            @Nullable Integer pain,
            @Nullable Integer cost,
            int reversibility,
            @Nullable Integer effort,
            String verdict) {}

    static DiagnosisAnswer of(Diagnosis diagnosis, Page page) {
        var phrases = new Phrases(page, diagnosis.day());
        return new DiagnosisAnswer(
                diagnosis.day(),
                Diagnosis.RULES,
                diagnosis.items().stream().map(it -> item(it, phrases, page)).toList());
    }

    private static ItemAnswer item(Item it, Phrases phrases, Page page) {
        var known = it.known();
        var members = it.members();
        var minutes = it.tool().minutesYear();
        return new ItemAnswer(
                it.tool().asked(),
                known == null ? null : known.sheet().name(),
                known == null ? null : known.sheet().url(),
                it.recognised(),
                euros(it.direct()),
                it.direct().partial(),
                evidence(it.direct().evidence(), phrases, page),
                members == null ? null : euros(members),
                members == null ? List.of() : evidence(members.evidence(), phrases, page),
                minutes == null
                        ? null
                        : BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP),
                it.risks().stream().map(line -> risk(line, phrases, page)).toList(),
                it.instead().stream()
                        .filter(other -> other.commons().freeness() == Freeness.FREE)
                        .map(DiagnosisAnswer::alternative)
                        .toList(),
                new PriorityAnswer(
                        it.priority().rank(),
                        it.priority().score(),
                        it.priority().risk(),
                        it.priority().pain(),
                        it.priority().cost(),
                        it.priority().reversibility(),
                        it.priority().effort(),
                        it.verdict().code()));
    }

    private static RiskAnswer risk(Line line, Phrases phrases, Page page) {
        @Nullable Wall wall = line.wall();
        return new RiskAnswer(
                line.dimension().name(),
                line.level().code(),
                wall == null ? null : wall.code(),
                phrases.reasons(line.reasons()),
                evidence(line.evidence(), phrases, page));
    }

    private static List<EvidenceAnswer> evidence(List<Evidence> evidence, Phrases phrases, Page page) {
        return evidence.stream()
                .map(phrases::quote)
                .map(it -> new EvidenceAnswer(it.text(), source(it, page), it.date()))
                .toList();
    }

    private static String source(Phrases.Quote it, Page page) {
        if (it.own()) return page.t("web.fact.answer");
        return it.url().isEmpty() ? it.source() : it.url();
    }

    private static AlternativeAnswer alternative(Instead it) {
        return new AlternativeAnswer(
                it.commons().name(),
                it.commons().licence(),
                it.claim().source().url(),
                it.claim().readOn());
    }

    private static @Nullable BigDecimal euros(Cost cost) {
        var cents = cost.cents();
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }
}
