import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  greeting: 'Hello!',
  signature: 'Digital Union Leadership Academy',
  validDays: { one: 'The link works for {count} day.', other: 'The link works for {count} days.' },
  validHours: { one: 'The link works for {count} hour.', other: 'The link works for {count} hours.' },
  letters: {
    confirm: {
      subject: 'Confirm your e-mail',
      body: 'Somebody is registering at the Academy with this address. If it is you, open the link and enter the password you chose:\n\n{link}\n\n{valid} If you did not register, do nothing: it cannot be finished without you.',
    },
    alreadyRegistered: {
      subject: 'This address has an account already',
      body: 'Somebody, perhaps you, tried to register at the Academy with this address. It has an account already, so nothing was changed and your password is the same.\n\nSign in:\n{signIn}\n\nIf you have forgotten the password, choose a new one:\n{reset}',
    },
    reset: {
      subject: 'Choose a new password',
      body: 'A new password was asked for on your account. To choose it, open the link:\n\n{link}\n\n{valid} It can be used once. If you did not ask for it, do nothing: your present password stays.',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      body: 'Your password at the Academy was changed. Other devices have to sign in again.\n\nIf it was not you, choose a new password at once:\n{reset}',
    },
    newEmail: {
      subject: 'Confirm your new address',
      body: 'This address was given for an account at the Academy. To confirm it, open the link:\n\n{link}\n\n{valid} Until then the former address stays. If you did not ask for this, do nothing.',
    },
    emailTaken: {
      subject: 'This address has an account already',
      body: 'Somebody, perhaps you, wanted to give this address to another account at the Academy. One address can have one account only, so nothing was changed.\n\nSign in with this address:\n{signIn}',
    },
    emailChanging: {
      subject: 'A new address was asked for on your account',
      body: 'Another e-mail was given for your account at the Academy. Once it is confirmed, you will sign in with it and letters will go there.\n\nIf it was not you, change your password at once and the request is void:\n{reset}',
    },
    invitation: {
      subject: 'An invitation to the Academy',
      body: 'You have been made an administrator of the Academy. To sign in, choose a password:\n\n{link}\n\n{valid} If this is a mistake, do nothing.',
    },
  },
};
