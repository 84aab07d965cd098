package org.fabcom.diagnosis.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabcom.catalogue.Alternatives;
import org.fabcom.catalogue.Alternatives.Claim;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.law.Laws;
import org.fabcom.catalogue.law.Rates;
import org.fabcom.diagnosis.Library;
import org.fabcom.diagnosis.Library.Candidate;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.kernel.Fold;
import org.springframework.stereotype.Component;

/** Fetches from the catalogue all that a diagnosis reads, in a handful of questions whatever the number of tools. */
@Component
public class Librarian {

    /** Alternatives kept for each tool. */
    private static final int CANDIDATES = 6;

    private final Sheets sheets;
    private final Facts facts;
    private final Alternatives alternatives;
    private final Offers offers;
    private final Laws laws;
    private final Rates rates;

    Librarian(Sheets sheets, Facts facts, Alternatives alternatives, Offers offers, Laws laws, Rates rates) {
        this.sheets = sheets;
        this.facts = facts;
        this.alternatives = alternatives;
        this.offers = offers;
        this.laws = laws;
        this.rates = rates;
    }

    Library gather(Collection<String> asked, LocalDate day) {
        var recognised = recognise(asked);
        var ids = recognised.values().stream().map(Sheet::id).distinct().toList();
        var claims = claims(recognised.values());
        var hosted = offers.of(commons(claims));
        var said = facts.headlines(together(ids, commons(claims)));
        var known = new ArrayList<Known>();
        recognised.forEach((name, sheet) -> known.add(new Known(
                name,
                sheet,
                said.getOrDefault(sheet.id(), List.of()),
                candidates(claims.getOrDefault(sheet.id(), List.of()), hosted, said))));
        return new Library(known, laws.all(), rates.on(day));
    }

    /** The sheet of each name: by its address, else by any of its names. */
    public Map<String, Sheet> recognise(Collection<String> asked) {
        var names = new LinkedHashSet<>(asked);
        var bySlug = new LinkedHashMap<String, Sheet>();
        sheets.find(List.copyOf(names)).forEach(it -> bySlug.put(it.slug(), it));
        var byName = sheets.named(
                names.stream().filter(it -> !bySlug.containsKey(it)).toList());
        var found = new LinkedHashMap<String, Sheet>();
        for (var name : names) {
            var sheet = bySlug.get(name);
            if (sheet == null)
                sheet = byName.getOrDefault(Fold.key(name), List.of()).stream()
                        .findFirst()
                        .orElse(null);
            if (sheet != null) found.put(name, sheet);
        }
        return found;
    }

    private Map<SheetId, List<Claim>> claims(Collection<Sheet> found) {
        var services = found.stream()
                .filter(it -> !it.commons())
                .map(Sheet::id)
                .distinct()
                .toList();
        return alternatives.best(services, CANDIDATES).stream()
                .collect(Collectors.groupingBy(Claim::service, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<SheetId> commons(Map<SheetId, List<Claim>> claims) {
        return claims.values().stream()
                .flatMap(List::stream)
                .map(it -> it.commons().id())
                .distinct()
                .toList();
    }

    private static List<Candidate> candidates(
            List<Claim> best, Map<SheetId, List<Offer>> offers, Map<SheetId, List<Fact>> facts) {
        return best.stream()
                .map(it -> new Candidate(
                        it.commons(),
                        it.claim(),
                        offers.getOrDefault(it.commons().id(), List.of()),
                        facts.getOrDefault(it.commons().id(), List.of())))
                .toList();
    }

    private static Set<SheetId> together(List<SheetId> some, List<SheetId> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
