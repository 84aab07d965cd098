package org.fabcom.people.oidc;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.steps.Sleep;
import org.fabcom.people.tools.OidcClient;
import org.fabcom.people.tools.OidcScope;
import org.springframework.stereotype.Component;

/** What a tool is told of a person (OpenID Connect Core §5.1): as they stand now, and no more than they agreed to. */
@Component
record ToldClaims(People people, Organisations organisations, Rights rights, Sleep sleep, Secrets secrets) {

    private static final int LONGEST_SLUG = 40;

    /** Whether this tool is for them: everybody with an account, or the members of one organisation. */
    boolean admits(OidcClient client, PartyId person) {
        return people.find(person).isPresent()
                && (client.organisation() == null || !seats(client, person).isEmpty());
    }

    /** The person under a number that no other tool knows them by. */
    String subject(OidcClient client, PartyId person) {
        return secrets.sign("people.oidc.subject", client.id() + " " + person).substring(0, 40);
    }

    Map<String, Object> of(OidcClient client, PartyId id, Set<OidcScope> scopes) {
        var person = people.find(id).orElseThrow();
        var told = new LinkedHashMap<String, Object>();
        told.put("sub", subject(client, id));
        if (scopes.contains(OidcScope.PROFILE)) {
            told.put("name", person.name());
            var login = login(person.name(), subject(client, id));
            told.put("preferred_username", login);
            told.put("nickname", login);
            told.put("locale", person.language());
        }
        if (scopes.contains(OidcScope.EMAIL)) {
            told.put("email", person.email().text());
            told.put("email_verified", true);
        }
        if (scopes.contains(OidcScope.GROUPS)) told.put("groups", groups(client, id));
        return told;
    }

    /** Those that this tool is told of. */
    List<OrganisationSeat> seats(OidcClient client, PartyId person) {
        var only = client.organisation();
        var all = organisations.of(person);
        if (only == null) return all;
        var same = organisations.sameAs(only);
        return all.stream().filter(it -> same.contains(it.organisation())).toList();
    }

    /** A tool of one organisation is told nothing of the roles for the territory. */
    Set<InstanceRole> roles(OidcClient client, PartyId person) {
        return client.organisation() == null && !asleep(person) ? rights.rolesOf(person) : Set.of();
    }

    private List<String> groups(OidcClient client, PartyId person) {
        var all = new ArrayList<String>();
        boolean asleep = asleep(person);
        for (var it : seats(client, person)) {
            var group = group(it);
            all.add(group);
            if (!asleep && it.seat() != Seat.MEMBER) all.add(group + "-" + code(it.seat()));
        }
        roles(client, person).stream().sorted().forEach(it -> all.add("territory-" + code(it)));
        return all;
    }

    /** The end of the number keeps two of one name apart, whatever somebody calls theirs. */
    private static String group(OrganisationSeat it) {
        var number = it.organisation().toString();
        return slug(it.name()) + "-" + number.substring(number.length() - 8);
    }

    /** From the name, for people to recognise; the end of the number, so that nobody calls themselves « admin » here to be it there. */
    private static String login(String name, String subject) {
        return slug(name) + "-"
                + subject.substring(0, 6).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "0");
    }

    private static String slug(String name) {
        var words = Fold.words(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "u" : words.substring(0, Math.min(words.length(), LONGEST_SLUG));
    }

    private static String code(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Rights that would do nothing here give none elsewhere. */
    private boolean asleep(PartyId person) {
        return sleep.obligatory() && !sleep.hasStep(person);
    }
}
