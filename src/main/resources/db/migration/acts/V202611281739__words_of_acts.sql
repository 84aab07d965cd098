-- The words of the mediators’ common vocabulary, as the fields of an act say them: what is written from now on keeps to them.
alter table acts.act
    add constraint act_theme_words check (themes <@ array[
            'diagnostic_numerique', 'gere_ses_contenus_numeriques', 'entrepreneuriat', 'culture_numerique',
            'securite_numerique', 'email', 'bureautique', 'navigation_sur_internet', 'reseaux_sociaux',
            'prendre_en_main_du_materiel', 'maintenance_de_materiel', 'creer_avec_le_numerique',
            'intelligence_artificielle', 'insertion_professionnelle', 'sante', 'banque_et_achats_en_ligne',
            'parentalite', 'scolarite_et_numerique', 'aide_aux_demarches_administratives']) not valid,
    add constraint act_procedure_words check (procedures <@ array[
            'associations', 'papiers_elections_citoyennete', 'famille_scolarite', 'social_sante',
            'travail_formation', 'logement', 'transports_mobilite', 'argent_impots', 'justice', 'etrangers_europe',
            'loisirs_sports_culture']) not valid,
    add constraint act_equipment_words check (equipment <@ array[
            'ordinateur', 'telephone', 'tablette', 'autre', 'aucun']) not valid,
    add constraint act_sent_to_words check (sent_to in (
            'administration', 'mediation_numerique', 'operateur_ou_organisme_en_charge', 'aide_sociale',
            'insertion_professionnelle', 'aide_aux_demarches_administratives', 'autre')) not valid;
