import fc from 'fast-check';

// The same random cases at every run of the fast tests; the long ones look at new cases each time.
if (!process.env.BROADSHEET_RANDOM_CASES) fc.configureGlobal({ seed: 20_261_124 });
