package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.acts.ActItems;
import org.fabcom.acts.tags.Tags;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom and what a table speaks of, found here by number or by name; never guessed among several. */
@Component
record CoopKnown(
        Organisations organisations, Rights rights, Communes communes, Tags tags, Optional<ActItems> items, Sql db) {

    private static final int MOST_FOUND = 20;

    /** Those with a role, by folded name unless two bear it; the empty name leads to the only mediator, if there is only one. */
    Map<String, PartyId> mediators() {
        var byName = new HashMap<String, PartyId>();
        var several = new HashSet<String>();
        for (RoleHolder it : rights.holders()) {
            var name = CoopWords.folded(it.name());
            var other = byName.put(name, it.person());
            if (other != null && !other.equals(it.person())) several.add(name);
        }
        several.forEach(byName::remove);
        var accompany = db.sql("select person from people.role_of where role = 'MEDIATOR'")
                .list(UUID.class);
        if (accompany.size() == 1) byName.put("", new PartyId(accompany.getFirst()));
        return byName;
    }

    static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Optional<Organisation> byNumber(String id) {
        var number = uuid(id);
        return number == null ? Optional.empty() : organisations.find(new PartyId(number));
    }

    @Nullable
    PartyId organisation(String id, String name, String insee) {
        var own = byNumber(id);
        if (own.isPresent()) return own.get().id();
        if (name.isEmpty()) return null;
        var wanted = CoopWords.folded(name);
        var found = organisations.search(name, 0, MOST_FOUND).stream()
                .filter(it -> CoopWords.folded(it.name()).equals(wanted))
                .toList();
        if (found.size() > 1 && !insee.isEmpty())
            found = found.stream()
                    .filter(it -> insee.equals(it.commune().code()))
                    .toList();
        return found.size() == 1 ? found.getFirst().id() : null;
    }

    @Nullable
    Commune commune(String insee, String name, String postalCode) {
        if (insee.matches("[0-9][0-9ABab][0-9]{3}")) {
            var found = communes.find(insee);
            if (found.isPresent()) return found.get();
        }
        if (name.isEmpty()) return null;
        var typed = Communes.written(name).isPresent() ? name : (name + " " + postalCode).strip();
        var both = Communes.written(typed).flatMap(it -> communes.meant(it.name(), it.postalCode()));
        if (both.isPresent()) return both.get();
        var found = communes.search(typed, 2);
        return found.size() == 1 ? found.getFirst() : null;
    }

    @Nullable
    PartyId person(String id) {
        var number = uuid(id);
        if (number == null) return null;
        return exists("people.person_card where id = :id and erased_at is null", number) ? new PartyId(number) : null;
    }

    @Nullable
    UUID caseFile(String id) {
        var number = uuid(id);
        return number != null && exists("cases.case_card where id = :id", number) ? number : null;
    }

    /** Tags by folded label. */
    Map<String, UUID> tagIds() {
        var byLabel = new HashMap<String, UUID>();
        tags.labels().forEach((id, label) -> byLabel.putIfAbsent(CoopWords.folded(label), id));
        return byLabel;
    }

    boolean item(UUID id) {
        return items.map(it -> it.known(id)).orElse(false);
    }

    private boolean exists(String what, UUID id) {
        return db.sql("select exists (select from " + what + ")")
                .param("id", id)
                .single(Boolean.class);
    }

    /** Headings under which the table of a team names who accompanied. */
    static List<String> names() {
        return List.of("Prénom du médiateur", "Nom du médiateur");
    }
}
