/**
 * The register: who is a member of an organisation, in which category and college, since when, by which charter; what they owe
 * and paid; how they left. Upper rooms ask {@link org.fabcom.membership.VotingRights} who may vote on a record date.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "imports",
            "imports :: matching",
            "imports :: own",
            "imports :: reading",
            "people",
            "people :: actors",
            "people :: communes",
            "people :: demo",
            "people :: given",
            "people :: intake",
            "people :: invoicing",
            "people :: moving",
            "people :: standing",
            "circles",
            "talk",
            "talk :: notices",
            "instance",
            "ledger",
            "ledger :: currencies",
            "accounting",
            "billing",
            "billing :: invoices",
            "billing :: matching",
            "billing :: vat",
            "billing :: books"
        })
package org.fabcom.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
