package org.fabcom.people.standing;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/**
 * One contact from what each room knows: by account, by address, and by the name alone where only one person bears it. The address of
 * an account ties things together and is never shown: a room that was told it says so itself. Thread-safe.
 */
@Component
record ContactBook(List<Standings> rooms, Sql db) {

    /** {@code email}: as a room was told, "" for none; {@code guessed}: the name alone ties something to it. */
    record Contact(String name, String email, boolean guessed, List<ContactStanding> all) {}

    /** By name. Whoever is found by one word is found whole: what other rooms call otherwise comes along. */
    List<Contact> of(PartyId organisation, String typed, Page page) {
        if (typed.isBlank()) return List.of();
        var found = ask(organisation, ContactSought.typed(typed, parties(List.of(typed.strip()))), page);
        var known = emails(found);
        var more = ask(
                organisation,
                ContactSought.these(
                        Stream.concat(
                                        found.stream()
                                                .map(ContactStanding::party)
                                                .filter(Objects::nonNull),
                                        parties(found.stream()
                                                        .map(ContactStanding::email)
                                                        .toList())
                                                .stream())
                                .toList(),
                        found.stream()
                                .map(it -> email(it, known))
                                .filter(it -> !it.isEmpty())
                                .toList(),
                        found.stream().map(ContactStanding::name).toList()),
                page);
        return contacts(Stream.concat(found.stream(), more.stream()).distinct().toList());
    }

    private List<ContactStanding> ask(PartyId organisation, ContactSought wanted, Page page) {
        return rooms.stream()
                .flatMap(it -> it.of(organisation, wanted, page).stream())
                .toList();
    }

    private List<Contact> contacts(List<ContactStanding> all) {
        var known = emails(all);
        var groups = new ArrayList<List<ContactStanding>>();
        var keys = new HashMap<String, List<ContactStanding>>();
        for (var it : all) {
            var mine = keys(it, known);
            if (mine.isEmpty()) continue;
            var group = mine.stream()
                    .map(keys::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
            }
            for (var key : mine) {
                var other = keys.get(key);
                if (other != null && other != group) join(group, other, groups, keys);
                keys.put(key, group);
            }
            group.add(it);
        }
        var names = new HashMap<String, List<List<ContactStanding>>>();
        for (var group : groups)
            group.stream()
                    .map(it -> Fold.words(it.name()))
                    .distinct()
                    .forEach(it ->
                            names.computeIfAbsent(it, key -> new ArrayList<>()).add(group));
        var guessed = new ArrayList<List<ContactStanding>>();
        var alone = new HashMap<String, List<ContactStanding>>();
        for (var it : all) {
            if (!keys(it, known).isEmpty()) continue;
            var name = Fold.words(it.name());
            var same = names.getOrDefault(name, List.of());
            if (same.size() == 1) {
                same.getFirst().add(it);
                guessed.add(same.getFirst());
            } else alone.computeIfAbsent(name, key -> new ArrayList<>()).add(it);
        }
        groups.addAll(alone.values());
        return groups.stream()
                .map(it -> contact(it, guessed.stream().anyMatch(one -> one == it)))
                .sorted((one, other) -> Fold.ORDER.compare(one.name(), other.name()))
                .toList();
    }

    private static void join(
            List<ContactStanding> group,
            List<ContactStanding> other,
            List<List<ContactStanding>> groups,
            Map<String, List<ContactStanding>> keys) {
        group.addAll(other);
        groups.removeIf(it -> it == other);
        keys.replaceAll((key, it) -> it == other ? group : it);
    }

    private static Contact contact(List<ContactStanding> all, boolean guessed) {
        var name = all.stream()
                .filter(it -> it.party() != null)
                .findFirst()
                .orElse(all.getFirst())
                .name();
        var email = all.stream()
                .map(it -> it.email().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
        return new Contact(
                name,
                email,
                guessed,
                all.stream()
                        .sorted((one, other) -> other.from().compareTo(one.from()))
                        .toList());
    }

    private static List<String> keys(ContactStanding it, Map<PartyId, String> known) {
        var email = email(it, known);
        return Stream.of(
                        Optional.ofNullable(it.party()).map(PartyId::toString).orElse(""),
                        email.isEmpty() ? "" : "@" + email)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static String email(ContactStanding it, Map<PartyId, String> known) {
        var said = it.email().toLowerCase(Locale.ROOT);
        var party = it.party();
        return said.isEmpty() && party != null ? known.getOrDefault(party, "") : said;
    }

    private Map<PartyId, String> emails(Collection<ContactStanding> all) {
        return db
                .sql("select id, lower(email) as email from people.person where id = any (:ids) and email is not null")
                .param("ids", ids(all))
                .list((row, n) -> Map.entry(Rows.party(row, "id"), row.getString("email")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who has an account under one of these addresses. */
    private List<PartyId> parties(Collection<String> emails) {
        return db.sql("select id from people.person where lower(email) = any (:emails) and erased_at is null")
                .param(
                        "emails",
                        emails.stream()
                                .map(it -> it.toLowerCase(Locale.ROOT))
                                .filter(it -> !it.isEmpty())
                                .toArray(String[]::new))
                .list((row, n) -> Rows.party(row, "id"));
    }

    private static UUID[] ids(Collection<ContactStanding> all) {
        return all.stream()
                .map(ContactStanding::party)
                .filter(Objects::nonNull)
                .map(PartyId::value)
                .distinct()
                .toArray(UUID[]::new);
    }
}
