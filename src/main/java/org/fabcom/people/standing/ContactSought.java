package org.fabcom.people.standing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;

/** Whose standings are asked for: by what somebody typed of a name or an address, and by whom one knows already. */
public final class ContactSought {

    private final String typed;
    private final Collection<PartyId> parties;
    private final Collection<String> emails;
    private final Collection<String> names;

    private ContactSought(
            String typed, Collection<PartyId> parties, Collection<String> emails, Collection<String> names) {
        this.typed = typed;
        this.parties = parties;
        this.emails = emails;
        this.names = names;
    }

    /** @param parties whose account has that very address: a part of one finds nobody */
    static ContactSought typed(String words, Collection<PartyId> parties) {
        return new ContactSought(folded(words.strip()), parties, java.util.List.of(), java.util.List.of());
    }

    static ContactSought these(Collection<PartyId> parties, Collection<String> emails, Collection<String> names) {
        return new ContactSought("", parties, emails, names);
    }

    /** A condition for columns of a row; its parameters are set by {@link #in}. An empty column is written {@code ''}. */
    public static String where(String party, String name, String email) {
        return "(people.spoken(:typed) <> '' and (position(people.spoken(:typed) in people.spoken(" + name
                + ")) > 0 or position(:typed in lower(" + email + ")) > 0) or " + party + " = any (:parties) or lower("
                + email
                + ") = any (:emails) and " + email + " <> '' or people.spoken(" + name
                + ") in (select people.spoken(said) from unnest(cast(:names as text[])) said))";
    }

    public Sql.Statement in(Sql.Statement statement) {
        return statement
                .param("typed", typed)
                .param("parties", parties.stream().map(PartyId::value).toArray(UUID[]::new))
                .param("emails", emails.toArray(String[]::new))
                .param("names", names.toArray(String[]::new));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
