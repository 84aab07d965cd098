package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The accompaniment that goes on already for whoever wrote this address, so that nobody writes the same request down again. */
@Component
public class AskerCases {

    private final Sql db;

    AskerCases(Sql db) {
        this.db = db;
    }

    /** For whoever may read it. */
    public Optional<LinkView> of(String email, Page page) {
        return Optional.ofNullable(of(List.of(email), page).get(email));
    }

    /** The same of many at once, by the address as it was written. */
    Map<String, LinkView> of(Collection<String> emails, Page page) {
        var folded = new HashMap<String, String>();
        for (var it : emails) Email.read(it).ifPresent(email -> folded.put(it, email.folded()));
        var me = page.visitor();
        boolean staff = CaseAccess.coordinates(me) || me.is(InstanceRole.MEDIATOR);
        if (folded.isEmpty() || !staff) return Map.of();
        var found = db.sql("""
                select distinct on (r.email_folded) r.email_folded, k.id, p.name
                from people.person_card r join people.seat_of s on s.person = r.id
                join people.organisation_card o on o.id = s.organisation join people.party_card p on p.id = s.organisation
                join cases.case_file k on k.organisation = any (people.same_as(array[s.organisation])) and k.merged_into is null
                where r.email_folded = any (:emails) and r.erased_at is null
                    and k.state not in ('CLOSED', 'REDIRECTED', 'DROPPED') and (:all or k.mediator = :me)
                order by r.email_folded, o.name_folded, k.opened_at desc, k.id desc
                """)
                .param("emails", folded.values().toArray(String[]::new))
                .param("all", CaseAccess.coordinates(me))
                .param("me", me.party().value())
                .map(
                        row -> row.getString("email_folded"),
                        row -> new LinkView(
                                new CaseId(row.getObject("id", UUID.class)).url(),
                                page.t("cases.asker.case", row.getString("name"))));
        var links = new HashMap<String, LinkView>();
        folded.forEach((typed, email) -> {
            var link = found.get(email);
            if (link != null) links.put(typed, link);
        });
        return links;
    }
}
