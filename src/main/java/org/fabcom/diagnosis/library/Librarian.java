package org.fabcom.diagnosis.library;

import module java.base;
import org.fabcom.catalogue.Alternative;
import org.fabcom.catalogue.Alternatives.Claim;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.choosing.BestClaims;
import org.fabcom.catalogue.choosing.Choice;
import org.fabcom.catalogue.choosing.FirstChoices;
import org.fabcom.catalogue.law.Laws;
import org.fabcom.catalogue.law.Rates;
import org.fabcom.diagnosis.Library;
import org.fabcom.diagnosis.Library.Candidate;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.diagnosis.Situation;
import org.fabcom.diagnosis.Tool;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches from the catalogue all that a diagnosis reads, in a handful of questions whatever the number of tools. */
@Component
public class Librarian {

    private final Sheets sheets;
    private final Facts facts;
    private final BestClaims best;
    private final Offers offers;
    private final Laws laws;
    private final Rates rates;
    private final FirstChoices choices;

    Librarian(
            Sheets sheets, Facts facts, BestClaims best, Offers offers, Laws laws, Rates rates, FirstChoices choices) {
        this.sheets = sheets;
        this.facts = facts;
        this.best = best;
        this.offers = offers;
        this.laws = laws;
        this.rates = rates;
        this.choices = choices;
    }

    Library gather(Situation situation, LocalDate day) {
        var asked = situation.tools().stream().map(Tool::asked).distinct().toList();
        var all = choices.all();
        var bySlug = bySlug(together(asked, FirstChoices.software(all)));
        var recognised = recognise(asked, bySlug);
        var ids = recognised.values().stream().map(Sheet::id).distinct().toList();
        var claims = claims(recognised.values());
        var chosen = new HashMap<SheetId, Choice>();
        recognised
                .values()
                .forEach(it -> FirstChoices.of(it, all)
                        .ifPresent(choice -> chosen.put(
                                it.id(), choice.fitting(situation.audience().code(), situation.people()))));
        var commons = together(commons(claims), commons(chosen.values(), bySlug));
        var hosted = offers.of(commons);
        var said = facts.headlines(together(ids, commons));
        var known = new ArrayList<Known>();
        recognised.forEach((name, sheet) -> {
            var choice = sheet.commons() ? null : chosen.get(sheet.id());
            var best = choosing(claims.getOrDefault(sheet.id(), List.of()), choice, bySlug);
            known.add(new Known(
                    name, sheet, said.getOrDefault(sheet.id(), List.of()), candidates(best, hosted, said), choice));
        });
        return new Library(known, laws.all(), rates.on(day));
    }

    private static List<SheetId> commons(Collection<Choice> chosen, Map<String, Sheet> bySlug) {
        return FirstChoices.software(chosen).stream()
                .map(bySlug::get)
                .filter(Objects::nonNull)
                .map(Sheet::id)
                .toList();
    }

    /** What was chosen by hand first; it needs no list that says so, but whoever says so is quoted. */
    private static List<Claim> choosing(List<Claim> best, @Nullable Choice choice, Map<String, Sheet> bySlug) {
        var sheet = choice == null || choice.software() == null ? null : bySlug.get(choice.software());
        if (choice == null || sheet == null) return best;
        var first = best.stream()
                .filter(it -> it.commons().id().equals(sheet.id()))
                .findFirst()
                .orElseGet(() -> new Claim(sheet.id(), sheet, claim(choice, sheet)));
        return Stream.concat(
                        Stream.of(first),
                        best.stream().filter(it -> !it.commons().id().equals(sheet.id())))
                .toList();
    }

    private static Alternative claim(Choice it, Sheet sheet) {
        var source = new Fact.Source(Choice.PATH + "#" + it.use(), "Choix faits à la main");
        return new Alternative(sheet.id(), it.use(), source, it.on(), "choice");
    }

    /** The sheet of each name: by its address, else by any of its names. */
    public Map<String, Sheet> recognise(Collection<String> asked) {
        return recognise(asked, bySlug(asked));
    }

    private Map<String, Sheet> bySlug(Collection<String> slugs) {
        var bySlug = new LinkedHashMap<String, Sheet>();
        sheets.find(List.copyOf(slugs)).forEach(it -> bySlug.put(it.slug(), it));
        return bySlug;
    }

    private Map<String, Sheet> recognise(Collection<String> asked, Map<String, Sheet> bySlug) {
        var names = new LinkedHashSet<>(asked);
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
        return best.of(services);
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
                        offers.getOrDefault(it.commons().id(), List.of()).stream()
                                .map(offer -> offer.headline() ? offer : offer.unpriced())
                                .toList(),
                        facts.getOrDefault(it.commons().id(), List.of())))
                .toList();
    }

    private static <T> Set<T> together(Collection<T> some, Collection<T> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
