package org.fabcom.agenda.workshops;

import module java.base;

/** Certificates of one workshop: a sheet for each name. */
public record CertificateView(
        List<String> names,
        String organiser,
        String workshop,
        String when,
        String lasting,
        String place,
        String level,
        List<String> aims,
        String today,
        boolean signed) {}
