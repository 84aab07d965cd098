package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.places.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which words of some texts this instance knows as names: of its people, its organisations, its places. */
@Component
record KnownNames(Sql db, Communes communes, Sheets sheets, Ordinary ordinary) {

    /** Of a name of an organisation: what is in everybody's. */
    private static final Set<String> COMMON = Set.of(
            "association",
            "les",
            "des",
            "aux",
            "une",
            "club",
            "comite",
            "maison",
            "centre",
            "cafe",
            "foyer",
            "ecole",
            "amis",
            "pour",
            "sur",
            "dans",
            "avec",
            "trois",
            "rural",
            "the",
            "and",
            "lieu",
            "tiers");

    /** One that knows the names in these texts, and the words of the organisation they are about. */
    Detector detector(@Nullable PartyId whose, Collection<String> texts, Set<String> tools) {
        var words = texts.stream()
                .flatMap(one -> Detector.words(one).stream())
                .distinct()
                .toList();
        var own = whose == null ? List.<String>of() : own(whose);
        var names = new HashSet<>(people(words));
        own.stream()
                .flatMap(one -> Detector.words(one).stream())
                .filter(one -> one.length() > 3 && !COMMON.contains(Fold.key(one)))
                .forEach(names::add);
        var phrases = new HashSet<>(organisations(String.join("\n", texts)));
        phrases.addAll(own);
        return new Detector(names, phrases, places(words), known(words, tools), ordinary.words());
    }

    /** The organisation and its commune. */
    private List<String> own(PartyId organisation) {
        return db.sql(
                        "select p.name from people.party_card p where p.id = :id union all "
                                + "select o.commune_name from people.organisation_card o where o.id = :id and o.commune_name <> ''")
                .param("id", organisation.value())
                .list((row, n) -> row.getString(1));
    }

    private List<String> people(List<String> words) {
        if (words.isEmpty()) return List.of();
        return db.sql("select distinct w from people.party_card p "
                        + "cross join lateral regexp_split_to_table(lower(p.name), '[^[:alnum:]]+') w "
                        + "where p.kind = 'PERSON' and length(w) > 2 and w = any (:words)")
                .param(
                        "words",
                        words.stream().map(it -> it.toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .list((row, n) -> row.getString(1));
    }

    private List<String> organisations(String text) {
        return db.sql("select name from people.party_card where kind = 'ORGANISATION' and length(name) > 5 "
                        + "and position(lower(name) in lower(:text)) > 0 limit 200")
                .param("text", text)
                .list((row, n) -> row.getString(1));
    }

    /** Words with a capital that are the whole name of a commune. */
    private Set<String> places(List<String> words) {
        return words.stream()
                .filter(it -> it.length() > 2 && Character.isUpperCase(it.codePointAt(0)))
                .filter(it -> communes.search(it, 1).stream()
                        .anyMatch(one -> Fold.key(one.name()).equals(Fold.key(it))))
                .collect(Collectors.toSet());
    }

    private Set<String> known(List<String> words, Set<String> tools) {
        var capitals = words.stream()
                .filter(it -> Character.isUpperCase(it.codePointAt(0)))
                .toList();
        var known = new HashSet<>(tools);
        if (!capitals.isEmpty()) known.addAll(sheets.named(capitals).keySet());
        return known;
    }
}
