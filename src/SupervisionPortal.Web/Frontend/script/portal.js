import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';
import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs';
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs';
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs';
import { Alert } from '@ministryofjustice/frontend/moj/components/alert/alert.mjs';
import { startAutosave } from './autosave.js';
import { startCalendar } from './calendar.js';
import { startCopy } from './copy.js';
import { startHeadings } from './headings.js';
import { startPlan } from './plan.js';
import { startPrint } from './print.js';
import { startRecord } from './record.js';
import { startRows } from './rows.js';

// GOV.UK's template sets these by an inline script, which the content policy forbids.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

for (const component of [Button, CharacterCount, ErrorSummary, PasswordInput, ServiceNavigation, SkipLink, Alert]) {
  createAll(component);
}

startRows();
startPrint();
startCopy();
startPlan();
startCalendar();
startHeadings();
startRecord();
startAutosave();
