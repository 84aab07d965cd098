-- Events are found by where they take place too; what is written from now on says it by itself (EventWords).
update agenda.event set folded = folded || ' ' || btrim(regexp_replace(
    translate(lower(commune_name || ' ' || address), 'àâäçéèêëîïôöùûüÿñ', 'aaaceeeeiioouuuyn'), '[^a-z0-9]+', ' ', 'g'))
where commune_name <> '';
