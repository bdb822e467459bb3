/** As in Chinese: add at the end of a stage, and never change the order. */
export const talkingPoints = {
  new: [
    'Hello {customer}, this is {inviter} from {organization}. On {when} we hold “{event}” at {where}. Would that day suit you at all?',
    'Hello {customer}, {inviter} here. “{event}” may be just what you are looking for. May I take one minute to say what it is about, and then you decide?',
  ],
  contacted: [
    'Hello {customer}, “{event}”, which we talked about, is on {when} at {where}. Shall I keep places for you (party of {people})? You can register here: {link}',
    '{customer}, what you asked me about will be covered at “{event}”. There are not many places, so here is your invitation: {link}',
  ],
  invited: [
    'Hello {customer}, I am keeping places for you at “{event}” on {when} (party of {people}). A short “yes” or “no” today is enough, so that I can arrange the seats.',
    '{customer}, “{event}” is nearly full and your place is still kept. Confirm here, it takes a minute: {link}',
  ],
  interested: [
    '{customer}, you wanted to look at your diary first, so here are the essentials: “{event}”, {when}, {where}. If one thing is still in the way, tell me which, and I will see what I can do.',
    '{customer}, what else would you like to know first? Ask me and you have an answer today. Your place stays kept.',
  ],
  toReconfirm: [
    'Hello {customer}, “{event}” has moved: it is now on {when} at {where}. Sorry for the trouble. Does the new time suit you? A short answer is enough and I will change everything.',
  ],
  confirmed: [
    '{customer}, thank you for saying yes! “{event}”, {when}, {where}; everything is arranged (party of {people}). I will check with you once more the day before.',
    '{customer}, you are welcome to bring a friend to “{event}”. This link is all they need to register: {link}',
  ],
  secondConfirmed: [
    '{customer}, see you at “{event}”! {when}, {where}. Give your name at the door, or call me and I will fetch you.',
  ],
  arrived: [
    '{customer}, thank you for coming to “{event}”. Which part stayed with you most? If you want to know more, I will gladly take the time tomorrow.',
  ],
  declined: [
    '{customer}, no problem at all, and thank you for telling me. May I let you know early when the next fitting event comes?',
  ],
  noShow: [
    '{customer}, we missed you at “{event}” today. I hope all is well. I have put the essentials together and will gladly send them or tell you about them.',
  ],
};
