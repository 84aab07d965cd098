package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Reason.Country;
import org.fabcom.diagnosis.grounds.Why;

/**
 * D5: whose law applies, and apart from it where the data are. A transfer that rests on the EU-US agreement says so with its
 * date and standing; nothing here is ever called illegal.
 */
record Jurisdiction(Known known, Library library) {

    /** The European Economic Area: one data protection law. */
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO");

    private static final Pattern CODES = Pattern.compile("\\b[A-Z]{2}\\b");

    Line line() {
        var facts = known.of("jurisdiction");
        if (facts.isEmpty())
            return Line.of(Dimension.D5, Level.UNKNOWN, Reason.of(Why.LAW_UNKNOWN), Evidence.read(known.of("region")));
        var abroad = abroad(facts);
        if (abroad.isEmpty()) return answer(Level.LOW, Reason.of(Why.LAW_EUROPE, seat(facts)), facts, List.of());
        if (abroad.contains("US")) return american(facts);
        return answer(Level.WATCH, Reason.of(Why.LAW_ABROAD, new Country(abroad.first())), facts, List.of());
    }

    private Line american(List<Fact> facts) {
        var dpf = known.of("dpf");
        var evidence = new ArrayList<>(Evidence.read(dpf));
        evidence.addAll(library.laws("dpf", "dpf-jugement", "dpf-pourvoi", "safe-harbor", "privacy-shield"));
        if (microsoft(facts)) evidence.addAll(library.laws("senat-microsoft", "senat-microsoft-date"));
        if (dpf.stream().anyMatch(it -> it.is("value", "yes")))
            return answer(Level.WATCH, Reason.of(Why.LAW_US_DPF), facts, evidence);
        if (dpf.stream().anyMatch(it -> it.is("value", "no")))
            return answer(Level.HIGH, Reason.of(Why.LAW_US_NO_DPF), facts, evidence);
        return answer(Level.WATCH, Reason.of(Why.LAW_US_DPF_UNKNOWN), facts, evidence);
    }

    /** The line, with the place of the data as a second reason: location is not jurisdiction. */
    private Line answer(Level level, Reason law, List<Fact> facts, List<Evidence> more) {
        var evidence = new ArrayList<>(Evidence.read(facts));
        var regions = known.of("region");
        evidence.addAll(Evidence.read(regions));
        evidence.addAll(more);
        return new Line(Dimension.D5, level, List.of(law, region(regions)), evidence, null);
    }

    private static Reason region(List<Fact> regions) {
        return regions.stream()
                .flatMap(it -> codes(it.word("countries").orElse("")).stream())
                .findFirst()
                .map(it -> Reason.of(Why.REGION_KNOWN, new Country(it)))
                .orElseGet(() -> Reason.of(Why.REGION_UNKNOWN));
    }

    private static TreeSet<String> abroad(List<Fact> facts) {
        var countries = new TreeSet<String>();
        for (var fact : facts) {
            fact.word("country").ifPresent(countries::add);
            fact.word("parent_country").ifPresent(countries::add);
        }
        countries.removeIf(it -> EUROPE.contains(it) || !it.matches("[A-Z]{2}"));
        return countries;
    }

    private static Country seat(List<Fact> facts) {
        return new Country(facts.stream()
                .flatMap(it -> it.word("country").stream())
                .filter(EUROPE::contains)
                .findFirst()
                .orElse("FR"));
    }

    private static List<String> codes(String text) {
        return CODES.matcher(text).results().map(it -> it.group()).toList();
    }

    private static boolean microsoft(List<Fact> facts) {
        return facts.stream()
                .anyMatch(
                        it -> (it.word("entity").orElse("") + it.word("parent").orElse("")).contains("Microsoft"));
    }

    /** Where an offer of a host stands. */
    static Line ofHost(String country, List<Evidence> evidence) {
        var europe = EUROPE.contains(country);
        return Line.of(
                Dimension.D5,
                europe ? Level.LOW : Level.WATCH,
                Reason.of(europe ? Why.LAW_EUROPE : Why.LAW_ABROAD, new Country(country)),
                evidence);
    }
}
