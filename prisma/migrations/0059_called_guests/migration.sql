-- Who of the guests (列席) of a sitting was told that he is invited: he hears that it changes or does not take place.
ALTER TABLE sitting ADD COLUMN "called_guests" UUID[] NOT NULL DEFAULT '{}';
